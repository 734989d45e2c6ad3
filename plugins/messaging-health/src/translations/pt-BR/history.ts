import { history as english } from '../en/history';

export const history: Record<keyof typeof english, string> = {};
