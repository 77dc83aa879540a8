export { Camera, type CameraSurroundings } from './camera';
export { Gestures } from './gestures';
