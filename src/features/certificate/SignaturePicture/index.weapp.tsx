import { Image } from '@tarojs/components';
import './index.scss';

export function SignaturePicture({ png, words }: { readonly png: string; readonly words: string }) {
  return (
    <Image
      className="signature-picture"
      src={`data:image/png;base64,${png}`}
      mode="aspectFit"
      aria-label={words}
    />
  );
}
