import type { Department } from './catalogue';

/** The departments that decide items in mechanism.md's table. */
export const departments: Department[] = [
  { departmentId: 'developmentReform', name: '发展和改革委员会', shortName: '发改委' },
  { departmentId: 'economyInformation', name: '经济和信息化委员会', shortName: '经信委' },
  { departmentId: 'planningResources', name: '规划和自然资源局', shortName: '规资局' },
  { departmentId: 'housingConstruction', name: '住房和城乡建设委员会', shortName: '住建委' },
  { departmentId: 'transport', name: '交通局', shortName: '交通局' },
  { departmentId: 'ecologyEnvironment', name: '生态环境局', shortName: '生态环境局' },
  { departmentId: 'waterResources', name: '水利局', shortName: '水利局' },
  { departmentId: 'cityManagement', name: '城市管理局', shortName: '城市管理局' },
];
