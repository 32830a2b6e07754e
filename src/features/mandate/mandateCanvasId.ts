export const mandateCanvasId = 'mandatePicture';
