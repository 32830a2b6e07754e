import { environment } from '../shared/environment';
import { serve } from '../shared/serve';
import { workbenchRouter } from './router';

environment();

export const main = serve({ router: workbenchRouter, functionName: 'workbench' });
