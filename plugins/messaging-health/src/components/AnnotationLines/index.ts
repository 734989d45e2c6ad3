export { AnnotationLine } from './AnnotationLine';
export { AnnotationProblems } from './AnnotationProblems';
