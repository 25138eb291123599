export { AssentModule } from './assent.module.js';
