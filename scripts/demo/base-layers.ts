import type { LayerRecord } from '../base/layer-records.ts';
import type { Commune } from './communes.ts';
import { oldDistrict } from './old-district.ts';
import type { Lake, River } from './hydrography.ts';
import { toLonLat } from './plane.ts';
import type { Line } from './plane.ts';
import { readOutline, ringAreaM2 } from './region.ts';
import type { Road } from './roads.ts';
import { TOWNS } from './towns.ts';

/** Where the sea and the archipelagos are named; QCVN 80:2024 asks for them on every overview. */
const SEA_LABELS: readonly (readonly [
  id: string,
  name: string,
  townClass: string,
  lon: number,
  lat: number,
])[] = [
  ['hoang-sa', 'Quần đảo Hoàng Sa (Đà Nẵng)', 'archipelago', 112.0, 16.5],
  ['truong-sa', 'Quần đảo Trường Sa (Khánh Hòa)', 'archipelago', 114.0, 9.7],
  ['bien-dong', 'Biển Đông', 'sea', 112.3, 13.6],
];

export function townLayer(): LayerRecord[] {
  const towns = TOWNS.map(({ id, name, townClass, lon, lat, population }) => ({
    geometry: { type: 'Point' as const, coordinates: [lon, lat] },
    properties: { id, name, town_class: townClass, population },
  }));
  return [...towns, ...seaLabels()];
}

export function seaLabels(): LayerRecord[] {
  return SEA_LABELS.map(([id, name, townClass, lon, lat]) => ({
    geometry: { type: 'Point' as const, coordinates: [lon, lat] },
    properties: { id, name: name.normalize('NFC'), town_class: townClass, population: null },
  }));
}

export function communeLayer(communes: readonly Commune[]): LayerRecord[] {
  return communes.map((commune) => ({
    geometry: areaGeometry(commune.rings),
    properties: {
      id: commune.code,
      name: commune.name,
      unit_type: commune.unitType,
      epoch: 'from_2025_07',
      old_district: oldDistrict(commune.centre),
      province: 'Gia Lai',
      population: commune.population,
    },
  }));
}

function areaGeometry(rings: readonly Line[]): LayerRecord['geometry'] {
  const [only, ...others] = rings.map((ring) => [ring.map(toLonLat)]);
  return only && others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: only ? [only, ...others] : [] };
}

export function roadLayer(roads: readonly Road[]): LayerRecord[] {
  return roads.map((road) => ({
    geometry: { type: 'LineString', coordinates: road.line.map(toLonLat) },
    properties: {
      id: road.id,
      name: road.name || null,
      ref: road.ref || null,
      road_class: road.roadClass,
      oneway: road.oneway,
      max_speed: road.maxSpeed,
    },
  }));
}

export function riverLayer(rivers: readonly River[]): LayerRecord[] {
  return rivers.map(({ name, riverClass, line }) => ({
    geometry: { type: 'LineString', coordinates: line.map(toLonLat) },
    properties: { name: name || null, river_class: riverClass },
  }));
}

export function waterLayer(lakes: readonly Lake[]): LayerRecord[] {
  return lakes.map(({ name, ring }) => {
    const turned = ringAreaM2(ring) < 0 ? [...ring].toReversed() : ring;
    return {
      geometry: { type: 'Polygon', coordinates: [turned.map(toLonLat)] },
      properties: { name },
    };
  });
}

export function provinceLayer(): LayerRecord[] {
  return outlineRecords('provinces.geojson').map(({ geometry, properties }) => ({
    geometry,
    properties: { id: null, name: properties['name'] ?? null, focus: properties['focus'] ?? null },
  }));
}

export function landLayer(): LayerRecord[] {
  return outlineRecords('land.geojson');
}

function outlineRecords(file: string): LayerRecord[] {
  return readOutline(file).map(({ geometry, properties }) => ({
    geometry,
    properties: {
      name: String(properties?.['name'] ?? '') || null,
      focus: properties?.['focus'] === 'yes' ? 'yes' : 'no',
    },
  }));
}
