import { useState } from 'react';
import Taro from '@tarojs/taro';
import type { ScaleName } from './planScale';

/** 图, near or whole, or 表. */
export type PlanForm = ScaleName | 'table';

const STORAGE_KEY = 'planForm';
const forms: readonly PlanForm[] = ['near', 'whole', 'table'];

/** How this person reads plans, kept on the phone. */
export function usePlanForm(): [PlanForm, (form: PlanForm) => void] {
  const [form, setForm] = useState<PlanForm>(readForm);

  function choose(chosen: PlanForm): void {
    Taro.setStorageSync(STORAGE_KEY, chosen);
    setForm(chosen);
  }
  return [form, choose];
}

function readForm(): PlanForm {
  const kept = Taro.getStorageSync<string>(STORAGE_KEY);
  return forms.find((form) => form === kept) ?? 'near';
}
