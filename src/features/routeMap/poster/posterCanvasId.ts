export const posterCanvasId = 'routePoster';
