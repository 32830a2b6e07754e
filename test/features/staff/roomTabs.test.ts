import { firstHome } from '@/features/staff/roleHomes';
import { roomTabs } from '@/features/staff/roomTabs';

const labels = (...question: Parameters<typeof roomTabs>) => roomTabs(...question).map((tab) => tab.label);

describe('roomTabs', () => {
  it('puts the rooms of window and specialist side by side for one person who is both', () => {
    expect(labels({ roles: ['window', 'specialist'], current: 'queue' })).toEqual([
      '待受理',
      '我的办件',
      '我的',
    ]);
  });

  it('shows the room that is open even before it is known who looks', () => {
    expect(labels({ roles: [], current: 'cases' })).toEqual(['我的办件', '我的']);
  });

  it('keeps the working group’s rooms apart from the desks', () => {
    expect(labels({ roles: ['window', 'supervisor'], current: 'overview' })).toEqual([
      '总览',
      '办件',
      '回访',
      '我的',
    ]);
  });
});

describe('firstHome', () => {
  it('opens the working group’s overview for who has that role, and nothing for who has none', () => {
    expect(firstHome(['specialist', 'supervisor'])).toContain('supervisor/pages/overview');
    expect(firstHome([])).toBeUndefined();
  });
});
