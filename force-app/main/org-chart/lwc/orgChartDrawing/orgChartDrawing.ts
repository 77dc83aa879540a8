export { CanvasPainter, type Frame, type Palette } from './canvasPainter';
export { setStyle } from 'c/domCalls';
export { CardPool, type CardDetail, type CardPlace, type CardState } from './cardPool';
