export { CopyBlock, type CopyBlockProps } from './CopyBlock';
export { docsUrl } from './docsUrl';
export { FirstLine, type FirstLineProps } from './FirstLine';
export { Term, type TermName, type TermProps } from './Term';
