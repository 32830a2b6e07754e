import { View } from '@tarojs/components';
import './index.scss';

interface UploadTrackProps {
  /** 0–100 while the file travels; before and after there is no track. */
  readonly percent: number | undefined;
}

/** How far a file has come. */
export function UploadTrack({ percent }: UploadTrackProps) {
  if (percent === undefined) return null;

  return (
    <View className="upload-track" aria-label={`已上传 ${percent}%`}>
      <View className="upload-track__done" style={{ width: `${percent}%` }} />
    </View>
  );
}
