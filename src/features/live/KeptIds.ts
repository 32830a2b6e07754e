import Taro from '@tarojs/taro';
import { z } from '@/domain/zod';

const Ids = z.record(z.string(), z.string());

/** What IntentIds remembers, on the phone: the answer to something sent may have been lost as the app was closed. */
export class KeptIds {
  constructor(private readonly place: string) {}

  get(intent: string): string | undefined {
    return this.all()[intent];
  }

  set(intent: string, commandId: string): void {
    Taro.setStorageSync(this.key, { ...this.all(), [intent]: commandId });
  }

  /** It has arrived, and with it whatever was tried before at this place. */
  delete(): void {
    Taro.removeStorageSync(this.key);
  }

  private get key(): string {
    return `intents.${this.place}`;
  }

  private all(): Readonly<Record<string, string>> {
    return Ids.safeParse(Taro.getStorageSync(this.key)).data ?? {};
  }
}
