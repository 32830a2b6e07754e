import { environment } from '../shared/environment';
import { serve } from '../shared/serve';
import { applicantRouter } from './router';

environment();

export const main = serve({ router: applicantRouter, functionName: 'applicant' });
