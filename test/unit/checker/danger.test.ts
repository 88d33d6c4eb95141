import { describe, expect, test } from 'vitest'
import { checkMessage } from '../../../src/checker/check.ts'
