export { CanvasPainter, type Frame, type Palette } from './canvasPainter';
export { setStyle } from './domCalls';
export { CardPool, type CardDetail, type CardPlace, type CardState } from './cardPool';
