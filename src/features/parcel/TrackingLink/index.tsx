import './index.scss';

interface TrackingLinkProps {
  readonly url: string;
  readonly words: string;
}

/** In a browser a real link. A mini-program may open no other site's pages: there the address is only copied. */
export function TrackingLink({ url, words }: TrackingLinkProps) {
  return (
    <a className="tracking-link" href={url} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}
