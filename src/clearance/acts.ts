export { ChangePaper } from './papers/change-paper.js';
export { PaperReader } from './papers/paper-reader.js';
export { PaperView } from './papers/paper-view.dto.js';
export { ChangePaperDto } from './papers/paper.dto.js';
