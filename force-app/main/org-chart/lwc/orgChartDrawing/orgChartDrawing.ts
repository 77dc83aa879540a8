export { CanvasPainter, type Frame, type Palette } from './canvasPainter';
export { PathPainter } from './pathPainter';
export { setStyle } from 'c/domCalls';
export { CardPool, type CardDetail, type CardPlace, type CardState } from './cardPool';
