export { WhatIfResults } from './WhatIfResults';
