import './index.scss';

interface SignaturePictureProps {
  /** PNG as base64. */
  readonly png: string;
  /** Whose it is, for screen readers. */
  readonly words: string;
}

/** In a browser a picture of the page's own: Taro's keeps its words from who cannot see it. */
export function SignaturePicture({ png, words }: SignaturePictureProps) {
  return <img className="signature-picture" src={`data:image/png;base64,${png}`} alt={words} />;
}
