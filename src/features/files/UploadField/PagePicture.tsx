import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Image, Text, View } from '@tarojs/components';
import { problemSentence } from '@/api/problemSentence';
import { pressable } from '@/components/pressable';
import { fileGateways, type FileOwner } from '../FileGateway';

interface PagePictureProps {
  readonly scope: FileOwner['scope'];
  readonly fileId: string;
}

/** A link works for ten minutes; it is asked for again well before. */
const LINK_IS_GOOD_MS = 5 * 60_000;

/** The photo itself, so that one sees whether it stands upright. One at a time is loaded: photos are large. */
export function PagePicture({ scope, fileId }: PagePictureProps) {
  const [isBroken, setBroken] = useState(false);
  const link = useQuery({
    queryKey: ['fileLink', scope, fileId],
    queryFn: () => fileGateways[scope].open(fileId),
    staleTime: LINK_IS_GOOD_MS,
  });

  if (link.isError || isBroken) {
    const again = () => {
      setBroken(false);
      void link.refetch();
    };
    return (
      <View className="page-row__picture" {...pressable({ onPress: again })}>
        <Text className="page-row__words">
          {link.isError ? problemSentence(link.error) : '照片没有显示出来。'}点这里再试一次。
        </Text>
      </View>
    );
  }
  if (link.data === undefined)
    return (
      <View className="page-row__picture">
        <Text className="page-row__words">正在打开照片…</Text>
      </View>
    );

  return (
    <Image
      className="page-row__picture"
      src={link.data.url}
      mode="aspectFit"
      ariaLabel="这一页的照片"
      onError={() => setBroken(true)}
    />
  );
}
