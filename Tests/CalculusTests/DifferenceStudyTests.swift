import Calculus
import Testing

struct DifferenceStudyTests {
  @Test(arguments: DifferenceStudy.Scheme.allCases)
  func theLawsBoundTheMeasuredErrors(scheme: DifferenceStudy.Scheme) throws {
    let x = 1.3
    // All derivatives of eˣ are eˣ.
    let study = DifferenceStudy(
      of: { exp($0) }, at: x, exact: exp(x), higher: exp(x), scheme: scheme)
    #expect(study.steps.count == study.errors.count && study.steps.first == 1)
    for (step, error) in zip(study.steps, study.errors) where step < 0.1 && step > 1e-15 {
      let bound = exp(x) * (scheme.power == 1 ? step : step.pow(scheme.power))
      #expect(error <= bound + 4 * 2.3e-16 * exp(x) / step, "\(step)")
    }
    // Where truncation rules, the measured error follows its law.
    let place = try #require(study.steps.firstIndex { $0 < 0.02 })
    #expect(abs(study.errors[place] / study.truncation[place] - 1) < 0.02)
    let best = try #require(study.bestStep)
    #expect(best / study.predictedStep < 30 && study.predictedStep / best < 30)
    let least = try #require(study.errors.min())
    #expect(least <= study.predictedError)
  }

  @Test func theBestStepOfTheCentralDifference() {
    let study = DifferenceStudy(of: { sin($0) }, at: 1, exact: cos(1), higher: -cos(1))
    let expected = (3 * 2.220446049250313e-16 * sin(1) / cos(1)).pow(1.0 / 3)
    #expect(abs(study.predictedStep - expected) < 1e-12)
    #expect(study.scheme.order == 3)
  }

  @Test func degenerateStudies() {
    let line = DifferenceStudy(of: { $0 }, at: 2, exact: 1, higher: 0)
    #expect(line.predictedStep == .infinity && line.predictedError == 0)
    #expect(DifferenceStudy.steps(from: 0, to: 1).isEmpty)
    #expect(DifferenceStudy.steps(from: 1, to: 0.1).isEmpty)
    let steps = DifferenceStudy.steps(from: 1e-3, to: 1, perDecade: 2)
    #expect(steps.count == 7 && steps.first == 1 && steps.last == 1e-3)
    #expect(DifferenceStudy(of: { $0 }, at: 2, exact: 1, higher: 0, steps: []).bestStep == nil)
  }
}
