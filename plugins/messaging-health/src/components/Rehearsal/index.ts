export { badgeOf } from './badgeOf';
export { isRehearsalOld } from './isRehearsalOld';
export { RehearsalMark } from './RehearsalMark';
export { RehearsalPanel } from './RehearsalPanel';
