import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { pressable } from '@/components/pressable';
import { TextField } from '@/components/TextField';
import './index.scss';

interface SearchBoxProps {
  readonly placeholder: string;
  /** What is being sought now; '' shows everything. */
  readonly sought: string;
  readonly onSearch: (words: string) => void;
}

/** Seeks when the person says so, not at every letter: Chinese is typed in several steps. */
export function SearchBox({ placeholder, sought, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(sought);

  function clear(): void {
    setTyped('');
    onSearch('');
  }

  return (
    <View className="search-box">
      <View className="search-box__words">
        <TextField
          name="search"
          value={typed}
          placeholder={placeholder}
          maxLength={60}
          onChange={setTyped}
          onConfirm={() => onSearch(typed.trim())}
        />
      </View>
      {typed === '' ? null : (
        <View className="search-box__button" {...pressable({ label: '清除搜索', onPress: clear })}>
          <Text>清除</Text>
        </View>
      )}
      <View className="search-box__button" {...pressable({ onPress: () => onSearch(typed.trim()) })}>
        <Text>搜索</Text>
      </View>
    </View>
  );
}
