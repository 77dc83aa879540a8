export { CanvasPainter, type Frame, type Palette } from './canvasPainter';
export { CardPool, type CardDetail, type CardPlace, type CardState } from './cardPool';
