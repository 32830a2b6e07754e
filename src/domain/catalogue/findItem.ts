import type { Catalogue, Department, Material, ServiceItem } from './catalogue';

type OfCatalogue = { catalogue: Catalogue };

export function findItem({ catalogue, itemId }: OfCatalogue & { itemId: string }): ServiceItem | undefined {
  return catalogue.items.find((item) => item.itemId === itemId);
}

/** Throws an Error whose message starts with `NOT_FOUND`. */
export function getItem({ catalogue, itemId }: OfCatalogue & { itemId: string }): ServiceItem {
  const item = findItem({ catalogue, itemId });
  if (!item) throw new Error(`NOT_FOUND: item ${itemId} in catalogue ${catalogue.version}`);
  return item;
}

export function findMaterial(query: OfCatalogue & { materialId: string }): Material | undefined {
  return query.catalogue.materials.find((material) => material.materialId === query.materialId);
}

export function findDepartment(query: OfCatalogue & { departmentId: string }): Department | undefined {
  return query.catalogue.departments.find((department) => department.departmentId === query.departmentId);
}

/** Throws an Error whose message starts with `NOT_FOUND`. */
export function getMaterial(query: OfCatalogue & { materialId: string }): Material {
  const material = findMaterial(query);
  if (!material)
    throw new Error(`NOT_FOUND: material ${query.materialId} in catalogue ${query.catalogue.version}`);
  return material;
}

/** Throws an Error whose message starts with `NOT_FOUND`. */
export function getDepartment(query: OfCatalogue & { departmentId: string }): Department {
  const department = findDepartment(query);
  if (!department) {
    throw new Error(`NOT_FOUND: department ${query.departmentId} in catalogue ${query.catalogue.version}`);
  }
  return department;
}
