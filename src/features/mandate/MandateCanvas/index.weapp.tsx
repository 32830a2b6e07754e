import { Canvas } from '@tarojs/components';
import { mandateCanvasId } from '../mandateCanvasId';
import './index.scss';

/** WeChat draws only on a canvas of the page; this one stands outside the screen. */
export function MandateCanvas() {
  return <Canvas type="2d" id={mandateCanvasId} className="mandate-canvas" />;
}
