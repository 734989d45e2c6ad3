export * from './WhatIfService';
export * from './createWhatIf';
