/**
 * The checker's functional suite: what it must be able to tell apart, a case a line in functions.jsonl, and how
 * well it did when it was last measured, in floors.json.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkMessage } from '../../../src/checker/check.ts'

/** One draft with the points it goes against, and the function of the checker it tries. */
export type Case = { function: string; text: string; expect: string[] }

/** Shares that may not fall: of a function's cases that come out right, of texts that a relation leaves alone. */
export type Floors = { functions: Record<string, number>; relations: Record<string, number> }

export const FLOORS = join(import.meta.dirname, 'floors.json')

/** Every case, in the file's order. */
export function readCases(): Case[] {
  return readFileSync(join(import.meta.dirname, 'functions.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case)
}

export const readFloors = () => JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors

/** The set of points a draft is found to go against. */
export const pointsIn = (text: string) =>
  new Set<string>(checkMessage(text).findings.map(({ point }) => point))

/** A fine draft must be left alone; of any other, each expected point must be among those found. */
export function isRight({ text, expect }: Case): boolean {
  const found = pointsIn(text)
  return expect.length === 0 ? found.size === 0 : expect.every((point) => found.has(point))
}

/** How many of many, as a share that is never more than was reached. */
export const shareOf = (some: number, all: number) => Math.floor((1000 * some) / all) / 1000
