export { WhatIfForm } from './WhatIfForm';
