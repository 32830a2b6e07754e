import { Text, View } from '@tarojs/components';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseForecast, ForecastMove } from '@/domain/agencyCase/CaseForecast';
import { Icon } from '@/components/Icon';
import { deliveredWords, finishWords, isDelivered, leftWords, moveWords, rangeWords } from '../forecastWords';
import './index.scss';

interface ForecastLinesProps {
  readonly agencyCase: AgencyCase;
  readonly forecast: CaseForecast;
  /** The latest; undefined where the date never moved, or while that is not known. */
  readonly move: ForecastMove | undefined;
}

/** When it will be done, how sure that is, and why it moved. */
export function ForecastLines({ agencyCase, forecast, move }: ForecastLinesProps) {
  if (isDelivered(agencyCase))
    return <Text className="forecast-lines__finish">{deliveredWords(forecast)}</Text>;

  const { finish, today } = forecast;
  return (
    <View>
      <Text
        className={`forecast-lines__finish${finish.isProvisional ? ' forecast-lines__finish--grey' : ''}`}
      >
        {finishWords(forecast)}
      </Text>
      <View className="forecast-lines__facts">
        {finish.isProvisional ? <Text className="forecast-lines__provisional">暂估</Text> : null}
        {[leftWords(forecast), ...rangeWords(finish, today)].map((words) => (
          <Text key={words} className="forecast-lines__fact">
            {words}
          </Text>
        ))}
      </View>
      {finish.isProvisional ? (
        <Text className="forecast-lines__note">次年放假安排还没有公布,公布后会重新推算。</Text>
      ) : null}
      {move === undefined ? null : (
        <View
          className={`forecast-lines__move forecast-lines__move--${move.movedWd > 0 ? 'later' : 'sooner'}`}
        >
          <Icon name={move.movedWd > 0 ? 'warn' : 'check'} />
          <Text className="forecast-lines__reason">{moveWords(move)}</Text>
        </View>
      )}
    </View>
  );
}
