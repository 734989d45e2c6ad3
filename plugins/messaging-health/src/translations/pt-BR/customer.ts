import { customer as english } from '../en/customer';

export const customer: Record<keyof typeof english, string> = {};
