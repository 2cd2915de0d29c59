import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuardPost, PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { usePick } from './use-pick.ts';
import styles from './plan-view.module.css';

/** Where to stand guard, and how soon what is around is reached by road. */
export function PostList({ plan }: { readonly plan: PatrolPlan }): ReactNode {
  const { t } = useTranslation('patrol');
  const { by, reachMin } = plan.options.posts;
  return (
    <section aria-label={t('post.title')}>
      <p className={styles.soft}>{t(`post.by.${by}`, { min: reachMin })}</p>
      <ul className={styles.list}>
        {plan.posts.map((post, index) => (
          <PostRow key={post.at} post={post} index={index} reachMin={reachMin} />
        ))}
      </ul>
    </section>
  );
}

type Props = { readonly post: GuardPost; readonly index: number; readonly reachMin: number };

function PostRow({ post, index, reachMin }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const { picked, toggle, row } = usePick({ type: 'post', index }, [post.lon, post.lat]);
  return (
    <li ref={row} className={styles.item}>
      <button type="button" className={styles.row} aria-pressed={picked} onClick={toggle}>
        <span className={styles.head}>
          <span className={styles.diamond}>{index + 1}</span>
          <span className={styles.name}>{post.name}</span>
          <span className={styles.figure}>
            {t('post.covered', { n: format.rate(post.covered), min: reachMin })}
          </span>
        </span>
        <span className={styles.facts}>
          {t('post.times', {
            mean: format.integer(post.meanS / 60),
            longest: format.integer(post.longestS / 60),
          })}
        </span>
      </button>
    </li>
  );
}
