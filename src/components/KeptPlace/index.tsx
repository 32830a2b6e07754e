import { useEffect, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { SkeletonCards } from '../LoadState/SkeletonCards';
import { keepHeight, recallHeight } from './placeHeight';
import './index.scss';

interface KeptPlaceProps {
  /** Tells the places of the app apart. */
  readonly name: string;
  /** Whether nobody knows yet what comes. */
  readonly isLoading: boolean;
  /** Another value says that it may be taller or lower than before. */
  readonly shape: string;
  /** As many skeleton cards stand there the first time, before anybody knows how much comes. */
  readonly firstCards?: number;
  readonly children?: ReactNode;
}

/** More than are ever seen at once; what has no room is cut off. */
const MOST_CARDS = 6;

/** Until its content is there it is as tall as the last time, so that what stands below keeps its place. */
export function KeptPlace({ name, isLoading, shape, firstCards = 0, children }: KeptPlaceProps) {
  const [height] = useState(() => recallHeight(name));
  const id = `kept-${name}`;
  useEffect(() => {
    if (!isLoading) keepHeight({ name, id });
  }, [name, id, isLoading, shape]);

  if (!isLoading)
    return (
      <View id={id} className="kept-place">
        {children}
      </View>
    );
  return (
    <View
      className="kept-place kept-place--waiting"
      style={height === undefined ? {} : { height: `${height}px` }}
    >
      {height === 0 ? null : <SkeletonCards count={height === undefined ? firstCards : MOST_CARDS} />}
    </View>
  );
}
