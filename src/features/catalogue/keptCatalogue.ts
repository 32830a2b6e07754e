import Taro from '@tarojs/taro';
import { Catalogue } from '@/domain/catalogue/catalogue';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';

const KEY = 'catalogue';

/** The district's catalogue as this phone last read it; before that, and where it cannot be read, the shipped one. */
export function readKeptCatalogue(): Catalogue {
  const parsed = Catalogue.safeParse(Taro.getStorageSync(KEY));
  return parsed.success ? parsed.data : defaultCatalogue;
}

export function keepCatalogue(catalogue: Catalogue): void {
  Taro.setStorageSync(KEY, catalogue);
}
