import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';

/** A new order. */
export class OrderOfIdsDto {
  /** The ids of all that is to be ordered, each once. */
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  order!: string[];
}
