import type { Rows } from './rows.ts';

/** d = 2b, e = a + d, L = c e at a = 3, b = 1, c = -2. */
const FORWARD: Rows = {
  exercise: 'graph-c-a-2b',
  rows: [
    {
      id: 'd = 3: e = 3 + 3, L = -2 · 6 and dL/dc = e',
      answers: { d: 3, e: 6, L: -12, 'dL-da': -2, 'dL-db': -4, 'dL-dc': 6 },
      carried: { e: ['d'], L: ['e'], 'dL-dc': ['e'] },
      incorrect: ['d'],
    },
    {
      id: 'in exact forms too',
      answers: { d: '1/2', e: '3 + 1/2', L: '-2 * 7/2', 'dL-dc': '7/2' },
      carried: { e: ['d'], L: ['e'], 'dL-dc': ['e'] },
      incorrect: ['d'],
    },
    {
      id: 'through a step that was not answered',
      answers: { d: 3, L: -12, 'dL-dc': 6 },
      carried: { L: ['d'], 'dL-dc': ['d'] },
      incorrect: ['d'],
    },
    {
      id: 'a second slip, in e: L follows from the own e',
      answers: { d: 3, e: 7, L: -14, 'dL-dc': 7 },
      carried: { L: ['e'], 'dL-dc': ['e'] },
      incorrect: ['d', 'e'],
    },
    {
      id: 'from the wrong d, not from the own e that stands between',
      answers: { d: 3, e: 7, L: -12 },
      carried: {},
      incorrect: ['d', 'e', 'L'],
    },
    {
      id: 'a slip in e alone',
      answers: { d: 2, e: 4, L: -8, 'dL-dc': 4 },
      carried: { L: ['e'], 'dL-dc': ['e'] },
      incorrect: ['e'],
    },
    {
      id: 'right by the reference in spite of a wrong d',
      answers: { d: 3, e: 5, L: -10, 'dL-dc': 5 },
      carried: {},
      incorrect: ['d'],
    },
    {
      id: 'wrong, and not what follows',
      answers: { d: 3, e: 8, L: 5 },
      carried: {},
      incorrect: ['d', 'e', 'L'],
    },
  ],
};

/** c = a + b, d = b + 1, e = c d at a = 2, b = 1. */
const PATHS: Rows = {
  exercise: 'graph-e-c-d',
  rows: [
    {
      id: 'c = 5: e = 5 · 2 and de/dd = c, by which de/db follows',
      answers: { c: 5, d: 2, e: 10, 'de-dc': 2, 'de-dd': 5, 'dc-db': 1, 'dd-db': 1, 'de-da': 2, 'de-db': 7 },
      carried: { e: ['c'], 'de-dd': ['c'], 'de-db': ['de-dd'] },
      incorrect: ['c'],
    },
    {
      id: 'd = 4: e = 3 · 4 and de/dc = d, by which de/da and de/db follow',
      answers: { c: 3, d: 4, e: 12, 'de-dc': 4, 'de-dd': 3, 'de-da': 4, 'de-db': 7 },
      carried: { e: ['d'], 'de-dc': ['d'], 'de-da': ['de-dc'], 'de-db': ['de-dc'] },
      incorrect: ['d'],
    },
    {
      id: 'a derivative along an edge, dc/db = 4: de/db = 2 · 4 + 3 · 1',
      answers: { 'de-dc': 2, 'de-dd': 3, 'dc-db': 4, 'dd-db': 1, 'de-db': 11 },
      carried: { 'de-db': ['dc-db'] },
      incorrect: ['dc-db'],
    },
    {
      id: 'two derivatives: 7 · 4 + 3 · 1',
      answers: { 'de-dc': 7, 'dc-db': 4, 'de-da': 7, 'de-db': 31 },
      carried: { 'de-da': ['de-dc'], 'de-db': ['de-dc', 'dc-db'] },
      incorrect: ['de-dc', 'dc-db'],
    },
    {
      id: 'only one of two wrong ones, put in the place of what is right: never',
      answers: { 'de-dc': 7, 'dc-db': 4, 'de-db': 10 },
      carried: {},
      incorrect: ['de-dc', 'dc-db', 'de-db'],
    },
    {
      id: 'both values are wrong, and both are in e',
      answers: { c: 4, d: 5, e: 20, 'de-dc': 5, 'de-dd': 4, 'de-db': 9 },
      carried: { e: ['c', 'd'], 'de-dc': ['d'], 'de-dd': ['c'], 'de-db': ['de-dc', 'de-dd'] },
      incorrect: ['c', 'd'],
    },
  ],
};

/** n1 = 2a, n2 = a + b, n3 = n1 n2, n4 = b², n5 = n3 - n4, z = n5² at a = 3, b = 5. */
const LONG: Rows = {
  exercise: 'analyse-graph',
  rows: [
    {
      id: 'n1 = 5',
      answers: {
        n1: 5,
        n2: 8,
        n3: 40,
        n4: 25,
        n5: 15,
        z: 225,
        'dz-dn4': -30,
        'dz-dn3': 30,
        'dz-da': 30 * (16 + 5),
      },
      carried: {
        n3: ['n1'],
        n5: ['n3'],
        z: ['n5'],
        'dz-dn4': ['n5'],
        'dz-dn3': ['n5'],
        'dz-da': ['n1', 'dz-dn3'],
      },
      incorrect: ['n1'],
    },
    {
      id: 'n2 = 9',
      answers: {
        n1: 6,
        n2: 9,
        n3: 54,
        n4: 25,
        n5: 29,
        z: 841,
        'dz-dn4': -58,
        'dz-dn3': 58,
        'dz-da': 58 * (18 + 6),
        'dz-db': 58 * 6 - 58 * 10,
      },
      carried: {
        n3: ['n2'],
        n5: ['n3'],
        z: ['n5'],
        'dz-dn4': ['n5'],
        'dz-dn3': ['n5'],
        'dz-da': ['n2', 'dz-dn3'],
        'dz-db': ['dz-dn4', 'dz-dn3'],
      },
      incorrect: ['n2'],
    },
    {
      id: 'n4 = 10',
      answers: { n4: 10, n5: 38, z: 1444, 'dz-dn4': -76 },
      carried: { n5: ['n4'], z: ['n5'], 'dz-dn4': ['n5'] },
      incorrect: ['n4'],
    },
    {
      id: 'n5 = 20',
      answers: { n3: 48, n4: 25, n5: 20, z: 400, 'dz-dn4': -40, 'dz-dn3': 40 },
      carried: { z: ['n5'], 'dz-dn4': ['n5'], 'dz-dn3': ['n5'] },
      incorrect: ['n5'],
    },
    {
      id: 'the sign of dz/dn4',
      answers: { 'dz-dn4': 46, 'dz-dn3': 46, 'dz-db': 46 * 6 + 46 * 10 },
      carried: { 'dz-db': ['dz-dn4'] },
      incorrect: ['dz-dn4'],
    },
  ],
};

export const GRAPHS: readonly Rows[] = [FORWARD, PATHS, LONG];
