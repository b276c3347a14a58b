export { type ModelDocument } from './modelDocument';
export { readModelCard, type ModelCardTexts } from './readModelCard';
export { renderModelCard } from './renderModelCard';
