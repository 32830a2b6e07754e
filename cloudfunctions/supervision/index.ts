import { environment } from '../shared/environment';
import { serve } from '../shared/serve';
import { supervisionRouter } from './router';

environment();

export const main = serve({ router: supervisionRouter, functionName: 'supervision' });
