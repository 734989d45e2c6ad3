export { ReturnTerms } from './ReturnTerms';
