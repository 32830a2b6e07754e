import { View } from '@tarojs/components';
import { QuietButton } from '@/components/QuietButton';
import { TextField } from '@/components/TextField';
import './index.scss';

interface SearchBoxProps {
  readonly words: string;
  readonly onChange: (words: string) => void;
  readonly onSearch: () => void;
  readonly label: string;
  readonly placeholder: string;
}

export function SearchBox({ words, onChange, onSearch, label, placeholder }: SearchBoxProps) {
  return (
    <View className="guide-search">
      <View className="guide-search__field">
        <TextField
          name="words"
          label={label}
          value={words}
          placeholder={placeholder}
          maxLength={40}
          onChange={onChange}
          onConfirm={onSearch}
        />
      </View>
      <View className="guide-search__button">
        <QuietButton about={label} onClick={onSearch}>
          搜索
        </QuietButton>
      </View>
    </View>
  );
}
