import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Permission } from '@sanad/access/core';
import { answeredBy } from '@sanad/platform';
import { permissionMetadata, publicMetadata, tokenMetadata } from './route-permission';

export interface DeclaredRoute {
  readonly name: string;
  readonly handler: object;
  /** Null on public routes. */
  readonly permission: Permission | null;
}

const pathMetadata = 'path';

/** Every route of the house with its permission. The start fails when one does not declare who may call it, or what it answers. */
@Injectable()
export class DeclaredRoutes implements OnModuleInit {
  private found: readonly DeclaredRoute[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  get routes(): readonly DeclaredRoute[] {
    return this.found;
  }

  /** Every permission that some route asks for, by name. */
  get permissions(): ReadonlyMap<string, Permission> {
    return new Map(
      this.found.flatMap(({ permission }) => (permission ? [[permission.name, permission] as const] : [])),
    );
  }

  onModuleInit(): void {
    this.found = this.discovery.getControllers().flatMap(({ instance }) => this.routesOf(instance as object | null));
  }

  private routesOf(controller: object | null): DeclaredRoute[] {
    if (!controller) return [];
    const prototype = Object.getPrototypeOf(controller) as Record<string, object>;
    return this.scanner
      .getAllMethodNames(prototype)
      .filter((method) => Reflect.hasMetadata(pathMetadata, prototype[method]!))
      .map((method) => declaration(`${controller.constructor.name}.${method}`, prototype[method]!));
  }
}

function declaration(name: string, handler: object): DeclaredRoute {
  const permission = (Reflect.getMetadata(permissionMetadata, handler) as Permission | undefined) ?? null;
  const isPublic = Reflect.getMetadata(publicMetadata, handler) === true;
  if (!permission && !isPublic) throw new Error(`${name} does not say who may call it: add @Allow(…) or @Public().`);
  if (Reflect.hasMetadata(tokenMetadata, handler) && !permission?.grants['partner-officer'])
    throw new Error(`${name} is open to tokens of an agency, and no officer of an agency may call it.`);
  if (!answeredBy(handler)) throw new Error(`${name} does not say what it answers: add @Answers(…).`);
  return { name, handler, permission };
}
