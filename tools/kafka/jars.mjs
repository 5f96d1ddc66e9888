// The jars of a real Kafka, from Maven Central, kept under .redress/kafka. Needs java and, the first time, mvn.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const pom = join(import.meta.dirname, 'pom.xml');

/** The version that pom.xml names; KAFKA_VERSION takes another one. */
export const kafkaVersion =
  process.env.KAFKA_VERSION ?? /<kafka.version>(.*)<\/kafka.version>/.exec(readFileSync(pom, 'utf8'))[1];
const folder = join(root, '.redress', 'kafka', kafkaVersion);
const jars = join(folder, 'lib');
export const classpath = join(jars, '*');

/** What is missing for a broker on this machine, in words, or null. */
export function missingForKafka() {
  const lacks = [...(runs('java') ? [] : ['java (17 or newer)']), ...(existsSync(jars) || runs('mvn') ? [] : ['mvn'])];
  if (!lacks.length) return null;
  return `no Kafka on this machine: ${lacks.join(' and ')} not found. Install a Java 17 and Maven, or set DOCKER_HOST to a Docker engine for the containers`;
}

const runs = (command) => spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0;

/** Fetches the jars once; half a fetch is never taken for a whole one. */
export function fetchJars() {
  if (existsSync(jars)) return;
  const part = `${jars}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const args = [
    '-q',
    '-B',
    '-f',
    pom,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${part}`,
    `-Dkafka.version=${kafkaVersion}`,
  ];
  const { status, stdout, stderr } = spawnSync('mvn', args, { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`the jars of Kafka could not be fetched\n${`${stdout}${stderr}`.trim().slice(-2000)}`);
  if (existsSync(jars)) rmSync(part, { recursive: true });
  else renameSync(part, jars);
}
