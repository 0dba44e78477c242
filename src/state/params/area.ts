import { isSlug } from '../../catalogue/refs.ts';
import type { Param } from './param.ts';
