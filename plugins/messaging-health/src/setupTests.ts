import '@testing-library/jest-dom';

// Whole screens are drawn, and typed into, also on a busy machine.
jest.setTimeout(20_000);
