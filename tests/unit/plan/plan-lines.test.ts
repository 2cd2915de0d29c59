import { describe, expect, it } from 'vitest';
import { personalSign } from '../../../src/core/plan/personal-text.ts';
import { planFindings } from '../../../src/core/plan/plan-findings.ts';
import type { PlanItem } from '../../../src/core/plan/plan-item.ts';
import { countStandings, planStanding } from '../../../src/core/plan/plan-standing.ts';

const LINE: PlanItem = {
  id: 'line-1',
  subject: {
    target: 'TC-001@12000-13000',
    name: 'Tuyến Pleiku – Đak Đoa',
    kind: 'section',
    fromM: 12_000,
    toM: 13_000,
    commune: 'Xã Đak Đoa',
  },
  rank: 3,
  score: 81.2,
  unit: 'Công an xã Đak Đoa',
  measures: ['alarm'],
  measureText: '',
  deadline: '2026-03-31',
  state: 'approved',
  note: '',
};

describe('how a line of the plan stands', () => {
  it('is in time on the deadline itself and overdue the day after', () => {
    expect(planStanding(LINE, '2026-03-31')).toBe('near');
    expect(planStanding(LINE, '2026-04-01')).toBe('overdue');
    expect(planStanding(LINE, '2026-01-01')).toBe('in_time');
  });

  it('is closed once done or dropped, however late', () => {
    expect(planStanding({ ...LINE, state: 'done' }, '2030-01-01')).toBe('closed');
    expect(planStanding({ ...LINE, state: 'dropped' }, '2030-01-01')).toBe('closed');
  });

  it('is without a deadline when none, or none that is a day, was written', () => {
    expect(planStanding({ ...LINE, deadline: '' }, '2026-01-01')).toBe('no_deadline');
    expect(planStanding({ ...LINE, deadline: '31/03/2026' }, '2026-01-01')).toBe('no_deadline');
  });

  it('is counted', () => {
    const lines = [LINE, { ...LINE, deadline: '' }, { ...LINE, state: 'done' as const }];
    expect(countStandings(lines, '2026-06-01')).toEqual({
      overdue: 1,
      near: 0,
      in_time: 0,
      no_deadline: 1,
      closed: 1,
    });
  });
});

describe('what is missing in a line', () => {
  it('is nothing when unit, measure and deadline are there', () => {
    expect(planFindings(LINE)).toEqual([]);
  });

  it('is told by code and field', () => {
    const empty = { ...LINE, unit: ' ', measures: [], deadline: '' };
    expect(planFindings(empty).map(({ code }) => code)).toEqual([
      'unit_absent',
      'measure_absent',
      'deadline_absent',
    ]);
    expect(planFindings({ ...empty, measureText: 'Ký giao ước bảo vệ' })).toHaveLength(2);
    expect(planFindings({ ...LINE, deadline: '2026-02-30' })[0]?.code).toBe('deadline_not_a_day');
  });

  it('is not asked of a line that was dropped', () => {
    expect(
      planFindings({ ...LINE, unit: '', measures: [], deadline: '', state: 'dropped' }),
    ).toEqual([]);
  });

  it('warns of a person where a unit should stand, and in the notes', () => {
    expect(planFindings({ ...LINE, unit: 'Nguyễn Văn Bình' })).toEqual([
      { code: 'unit_like_person', field: 'unit', sign: 'name' },
    ]);
    expect(planFindings({ ...LINE, note: 'gọi 0905 123 456' })).toEqual([
      { code: 'text_like_person', field: 'note', sign: 'number' },
    ]);
  });
});

describe('a text that looks like a person', () => {
  it.each([
    ['0905.123.456', 'number'],
    ['Công an xã Ia Hrung (0905123456)', 'number'],
    ['CCCD 064203000123', 'number'],
    ['Tổ bảo vệ 0905.12.34.56', 'number'],
    ['Công an xã Ia Hrung 0269.3824.123', 'number'],
    ['Đội 2, CCCD 064 203 000 123', 'number'],
    ['Tổ 230123456', 'number'],
    ['an.ninh@vnpt.example', 'address'],
    ['ông Minh', 'title'],
    ['đ/c Hùng, Công an xã', 'title'],
    ['Trần Thị Lan Anh', 'name'],
    ['Nguyễn An', 'name'],
    ['Công an xã Ia Hrung – Lê Văn C', 'name'],
    ['Đội trưởng Phạm Quốc Huy', 'name'],
    ['Ksor H’Bia', 'name'],
  ])('%s: %s', (text, sign) => {
    expect(personalSign(text)).toBe(sign);
  });

  it.each([
    '',
    'Công an xã Ia Hrung',
    'Công an tỉnh Gia Lai',
    'Công an phường Trần Hưng Đạo',
    'Tổ bảo vệ đường Lê Hồng Phong',
    'VNPT Gia Lai',
    'Viettel Hồ Chí Minh',
    'Trung tâm Viễn thông Đak Đoa',
    'UBND xã Hoàng Văn Thụ',
    'Ban Chỉ huy Quân sự xã Đức Cơ',
    'Phòng PA05',
    'Tổ tuần tra QL.19, Km 12+300, ngày 05/02/2026',
    'Đội 3, Phòng An ninh kinh tế',
    'Bưu điện tỉnh Quảng Ngãi',
  ])('a unit is left alone: %s', (text) => {
    expect(personalSign(text)).toBeNull();
  });
});
