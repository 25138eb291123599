export { ClearanceModule } from './clearance.module.js';
