import { Text, View } from '@tarojs/components';
import type { PublicGuide, PublicPerson } from '@/domain/publicity/PublicGuide';
import { CallButton } from '@/components/CallButton';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import './index.scss';

/** O1, O2: the window first, then the specialists by department. */
export function PeopleList({ guide: { hall, people } }: { readonly guide: PublicGuide }) {
  const departments = [...new Set(people.map(({ departmentName }) => departmentName))];
  return (
    <>
      <Card title={hall.name === '' ? '综合窗口' : hall.name}>
        <Fact words={hall.address === '' ? '地址还没有公布。' : `地址:${hall.address}`} />
        <Fact words={hall.hours === '' ? '' : `办公时间:${hall.hours}`} />
        <Fact words="申请线上随时可以提交,也可以到窗口办。" />
        <Call name="综合窗口" phone={hall.phone} />
      </Card>
      {people.length === 0 ? (
        <EmptyState title="专员名单还没有公布" words="提交申请后,会为每个办件指派一位专员并告诉您。" />
      ) : null}
      {departments.map((departmentName) => (
        <Card key={departmentName} title={departmentName === '' ? '其他专员' : departmentName}>
          {people
            .filter((person) => person.departmentName === departmentName)
            .map((person) => (
              <Person key={`${person.name}${person.duty}`} person={person} windowPhone={hall.phone} />
            ))}
        </Card>
      ))}
    </>
  );
}

function Person({
  person: { name, duty, phone },
  windowPhone,
}: {
  readonly person: PublicPerson;
  readonly windowPhone: string;
}) {
  return (
    <View className="people-list__person">
      <View className="people-list__who">
        <Text className="people-list__name">{name}</Text>
        <Text className="people-list__fact">{['帮代办专员', duty].filter(Boolean).join(' · ')}</Text>
        {phone === '' && windowPhone !== '' ? (
          <Text className="people-list__fact">请打窗口电话转接。</Text>
        ) : null}
      </View>
      <Call name={name} phone={phone} />
    </View>
  );
}

function Fact({ words }: { readonly words: string }) {
  return words === '' ? null : <Text className="people-list__fact">{words}</Text>;
}

function Call({ name, phone }: { readonly name: string; readonly phone: string }) {
  if (phone === '') return null;

  return (
    <View className="people-list__call">
      <CallButton about={`打电话给${name}`} phone={phone} />
    </View>
  );
}
